import { themeStyles } from '@ordialog/ui';
import { defineInbox } from './define-inbox.ts';

if (themeStyles.styleSheet) document.adoptedStyleSheets.push(themeStyles.styleSheet);
defineInbox();

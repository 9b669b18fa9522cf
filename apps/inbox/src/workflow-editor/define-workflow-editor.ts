import { define } from '@ordialog/ui';
import { AddState } from './editor/add-state.ts';
import { WorkflowEditor } from './editor/editor.ts';
import { FormPanel } from './form/form-panel.ts';
import { StartDialog } from './list/start-dialog.ts';
import { WorkflowListPage } from './list/workflow-list.ts';
import { WorkflowMovesDialog } from './moves/moves-dialog.ts';
import { Outline } from './outline/outline.ts';
import { TextsTable } from './outline/texts-table.ts';
import { Picture } from './picture/picture.ts';
import { Simulator } from './simulator/simulator.ts';
import { WorkflowsPage } from './workflows-page.ts';

const elements = {
  'inbox-workflow-add-state': AddState,
  'inbox-workflow-form': FormPanel,
  'inbox-workflow-list': WorkflowListPage,
  'inbox-workflow-moves': WorkflowMovesDialog,
  'inbox-workflow-outline': Outline,
  'inbox-workflow-picture': Picture,
  'inbox-workflow-simulator': Simulator,
  'inbox-workflow-start': StartDialog,
  'inbox-workflow-texts': TextsTable,
  'inbox-workflow-editor': WorkflowEditor,
  'inbox-workflows': WorkflowsPage,
} as const;

/** Makes the editor's elements known. Nothing else of the app imports it but by `import()`. */
export function defineWorkflowEditor(): void {
  for (const [name, element] of Object.entries(elements)) define(name, element);
}

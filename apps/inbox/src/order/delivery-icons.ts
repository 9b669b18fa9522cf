import type { DeliveryView } from '@ordialog/protocol';
import { FileText, type IconNode, Mail, MessageSquare, Store, Tag, Webhook } from 'lucide';

/** What stands for each thing that an order sends or makes. */
export const deliveryIcons: Readonly<Record<DeliveryView['type'], IconNode>> = {
  email: Mail,
  sms: MessageSquare,
  invoice: FileText,
  label: Tag,
  report: Store,
  webhook: Webhook,
};

import type { Workflow } from '@ordialog/core';
import type {
  MoveOrders,
  OrderMoves,
  SimulationView,
  WorkflowCheck,
  WorkflowList,
  WorkflowSummary,
} from '@ordialog/protocol';
import type { Answer, ApiClient } from '@ordialog/ui';

const at = (key: string, rest = '') => `/v1/workflows/${encodeURIComponent(key)}${rest}`;

export function fetchWorkflows(api: ApiClient): Promise<Answer<WorkflowList>> {
  return api.get('/v1/workflows');
}

export function fetchWorkflow(api: ApiClient, key: string, version?: number): Promise<Answer<Workflow>> {
  return api.get(at(key), { version });
}

/** A ready document to start from. */
export function fetchTemplate(api: ApiClient, key: string): Promise<Answer<Workflow>> {
  return api.get(`/v1/workflows/templates/${encodeURIComponent(key)}`);
}

/** What is wrong with a document, whatever it is; nothing is saved. */
export function checkDocument(
  api: ApiClient,
  key: string,
  document: unknown,
): Promise<Answer<WorkflowCheck>> {
  return api.post(at(key, '/validate'), document);
}

/** Answers with the version it became; refused when there is a newer one than that it is based on, 0 for none. */
export function saveVersion(api: ApiClient, document: Workflow, basedOn: number): Promise<Answer<Workflow>> {
  return api.post(at(document.key, `/versions?basedOn=${basedOn}`), document);
}

export function makeDefault(api: ApiClient, key: string): Promise<Answer<WorkflowSummary>> {
  return api.post(at(key, '/default'), {});
}

export function moveOrders(api: ApiClient, key: string, request: MoveOrders): Promise<Answer<OrderMoves>> {
  return api.post(at(key, '/moves'), request);
}

/** What would have become of the shop's orders under a draft; nothing is changed. */
export function simulateDraft(
  api: ApiClient,
  document: Workflow,
  orders?: 'past' | 'sample',
): Promise<Answer<SimulationView>> {
  return api.post(at(document.key, '/simulate'), { document, ...(orders ? { orders } : {}) });
}

import { OpenAPIHono } from '@hono/zod-openapi';
import type { ServerContext } from '../../context.ts';
import type { OrderContext } from '../../orders/order-context.ts';
import type { AppEnv } from '../app-env.ts';
import { onInvalidRequest } from '../on-error.ts';
import { getWorkflow } from './get-workflow.ts';
import { getWorkflowSchema } from './get-workflow-schema.ts';
import { listWorkflows } from './list-workflows.ts';
import { postMoves } from './post-moves.ts';
import { postSimulation } from './post-simulation.ts';
import { postVersion } from './post-version.ts';
import { setDefault } from './set-default.ts';
import { validateDocument } from './validate-document.ts';

/** Under `/v1`. */
export function workflowRoutes(context: ServerContext & OrderContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  listWorkflows(app, context);
  // Before what takes any key.
  getWorkflowSchema(app);
  getWorkflow(app, context);
  postVersion(app, context);
  validateDocument(app, context);
  setDefault(app, context);
  postMoves(app, context);
  postSimulation(app, context);
  return app;
}

import { serveMcp } from './mcp.ts';

void serveMcp();

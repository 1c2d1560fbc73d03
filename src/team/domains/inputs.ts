/** The parts of the inputs about domains. */
import * as z from "zod/mini";
import { DOMAIN_MODES } from "../../rules/doors";

export const domainMode = z.enum(DOMAIN_MODES);

import { betterAuth } from "better-auth/minimal";
import { bareWorker } from "./bare-worker";

export default bareWorker(betterAuth);

import { betterAuth } from "better-auth";
import { bareWorker } from "./bare-worker";

export default bareWorker(betterAuth);

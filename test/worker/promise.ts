export * from "../promise";

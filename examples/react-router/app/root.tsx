import type { ReactNode } from "react";
import { isRouteErrorResponse, Links, Meta, Outlet, Scripts } from "react-router";
import type { Route } from "./+types/root";
import { musterMiddleware } from "./muster.server";
import "./style.css";

export const middleware: Route.MiddlewareFunction[] = [musterMiddleware];

export function Layout({ children }: { children: ReactNode }) {
	return (
		<html lang="en">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>Teams</title>
				<Meta />
				<Links />
			</head>
			<body>
				<main>{children}</main>
				<Scripts />
			</body>
		</html>
	);
}

export default function Root() {
	return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
	return <h1>{isRouteErrorResponse(error) ? String(error.data) : "Something went wrong here."}</h1>;
}

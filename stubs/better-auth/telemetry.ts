export async function createTelemetry() {
	return { publish: async () => {} };
}

// What the programs here need of @convertrilo/sdk 0.0.12, which no registry has any more: the methods as the published
// difference between 0.0.10 and 0.0.12 shows them, over a request that behaves as the package describes.

type Json = Record<string, unknown>;
type RequestOptions = { idempotencyKey?: string };
type Init = { method?: string; body?: string; headers?: Record<string, string> };

export class ConvertriloClient {
  readonly baseUrl: string;
  readonly apiKey: string;

  constructor(options: { baseUrl: string; apiKey: string }) {
    this.baseUrl = options.baseUrl.replace(/\/$/, "");
    this.apiKey = options.apiKey;
  }

  async createJob(body: Json, options: RequestOptions = {}) {
    return this.request(`/jobs`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: options.idempotencyKey
        ? { "Idempotency-Key": options.idempotencyKey }
        : undefined,
    });
  }

  async createJobsBulk(body: Json, options: RequestOptions = {}) {
    return this.request(`/jobs/bulk`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: options.idempotencyKey
        ? { "Idempotency-Key": options.idempotencyKey }
        : undefined,
    });
  }

  async confirmJob(id: string, body: Json = {}) {
    return this.request(`/jobs/${id}/confirm`, { method: "POST", body: JSON.stringify(body) });
  }

  async jobStatus(id: string) {
    return this.request(`/jobs/${id}/status`);
  }

  private async request(path: string, init: Init = {}): Promise<any> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      ...init,
      headers: {
        ...(init.body ? { "Content-Type": "application/json" } : {}),
        "X-API-Key": this.apiKey,
        ...init.headers,
      },
    });
    if (!response.ok) {
      throw new Error(`HTTP ${response.status} ${response.statusText}: ${await response.text()}`);
    }
    return response.status === 204 ? undefined : response.json();
  }
}

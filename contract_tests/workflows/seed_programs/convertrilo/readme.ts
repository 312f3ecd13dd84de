// The README's "Idempotent Job Creation", each call made twice, and what brings both jobs to their end.
import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";

import { ConvertriloClient } from "@convertrilo/sdk";

const client = new ConvertriloClient({
  baseUrl: process.env.CONVERTRILO_API_URL!,
  apiKey: process.env.CONVERTRILO_API_KEY!,
});

async function create() {
  const job = await client.createJob({
    externalId: "upload-123",
    metadata: { customerId: "cus_123" },
    codec: "h264",
    resolution: "1080p",
    fps: 30,
  }, {
    idempotencyKey: "job-upload-123",
  });

  const batch = await client.createJobsBulk({
    jobs: [
      {
        externalId: "batch-42:clip-1",
        codec: "h264",
        resolution: "1080p",
        fps: 30,
        sourceS3: { bucket: "source", key: "clip-1.mp4" },
      },
    ],
    settings: { confirm: true },
  }, {
    idempotencyKey: "bulk-batch-42",
  });

  return { job, batch };
}

async function ended(id: string) {
  for (;;) {
    const status = await client.jobStatus(id);
    if (["success", "failed", "canceled"].includes(status.status)) return status;
    await setTimeout(100);
  }
}

const first = await create();
const again = await create();
await fetch(first.job.upload.url, { method: "PUT", body: await readFile(process.env.CLIP!) });
await client.confirmJob(first.job.jobId);
const jobs = [await ended(first.job.jobId), await ended(first.batch.jobs[0].jobId)];
console.log(JSON.stringify({ first, again, jobs }));

using Claims.Hosting;
using Claims.Ingest;

await ServiceHost.RunAsync(args, new IngestModule());

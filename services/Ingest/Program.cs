using Claims.Hosting;
using Claims.Ingest;

return await ServiceHost.RunAsync(args, new IngestModule());

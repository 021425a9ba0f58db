using Claims.Hosting;
using Claims.Metrics;

await ServiceHost.RunAsync(args, new MetricsModule());

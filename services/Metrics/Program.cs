using Claims.Hosting;
using Claims.Metrics;

return await ServiceHost.RunAsync(args, new MetricsModule());

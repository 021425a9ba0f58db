using Claims.Hosting;
using Claims.Review;

await ServiceHost.RunAsync(args, new ReviewModule());

using Claims.Hosting;
using Claims.Review;

return await ServiceHost.RunAsync(args, new ReviewModule());

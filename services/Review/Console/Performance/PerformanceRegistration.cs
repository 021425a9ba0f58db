using Claims.Review.Console.Charts;

namespace Claims.Review.Console.Performance;

/// <summary>What the page on model health takes, beside the peers.</summary>
public static class PerformanceRegistration
{
    public static IServiceCollection AddModelHealth(this IServiceCollection services) => services.AddSingleton<LoadHealth>().AddScoped<Downloads>();
}

using Claims.Contracts;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Review.Tests;

/// <summary>The service with cases in its storage.</summary>
internal static class ReviewWithCases
{
    public static async Task<RunningServices> StartAsync(bool postgres, params IReadOnlyList<ClaimAssessed> assessed)
    {
        var review = await RunningServices.StartAsync(
            [new ReviewModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null, settings: ["--Review:DoubleReviewShare=0"]);
        await review.PublishAsync(assessed);
        await Eventually.BecomesAsync(assessed.Count, () => review.CountAsync("SELECT COUNT(*) FROM review_case"));
        return review;
    }

    public static T Get<T>(this RunningServices review)
        where T : notnull => review.Services.GetRequiredService<T>();
}

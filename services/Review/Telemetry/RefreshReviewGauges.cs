using Claims.Hosting.Telemetry;
using Claims.Review.Cases;

namespace Claims.Review.Telemetry;

/// <summary>Counts the open cases.</summary>
internal sealed class RefreshReviewGauges(ReviewMeters meters, CaseStore cases, TimeProvider clock, ILogger<RefreshReviewGauges> log) : RefreshGauges(clock, log)
{
    protected override bool IsWatched => meters.IsWatched;

    protected override async Task RefreshAsync(CancellationToken cancellation) => meters.StandOpen(await cases.CountOpenAsync(cancellation));
}

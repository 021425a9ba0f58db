using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Scoring;
using Claims.ClauseModel.Scoring.Profiles;
using Claims.ClauseModel.Tests.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Scoring;

/// <summary>A scorer that has learned from drawn claims, made once for all tests.</summary>
internal static class TrainedScorer
{
    private const int TrainingSeed = 11;
    private const int TrainingClaims = 8000;

    public static readonly DateTimeOffset At = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public static Policy Policy { get; } = ShippedPolicies.Library.Find("commercial-ppo", new DateOnly(2026, 6, 1));

    private static readonly Lazy<byte[]> Trained = new(() => ProfileTrainer.Train(Draw(TrainingSeed, TrainingClaims).Select(claim => (claim, Policy)), TextWriter.Null));

    public static byte[] Profile => Trained.Value;

    public static ClauseScorer With(ScoringOptions options) => ClauseScorer.Read(new MemoryStream(Profile), options);

    public static IEnumerable<Claim> Draw(int seed, int count)
    {
        var normal = new NormalClaims(Policy, new Random(seed));
        return Enumerable.Range(0, count).Select(_ => normal.Next());
    }

    public static ClaimAccepted Accepted(Claim claim) => new()
    {
        Claim = claim,
        ContentHash = ClaimJson.ContentHash(claim),
        SubmissionId = "s",
        ReceivedAt = At,
    };
}

using Claims.ProviderModel.Serving;
using FsCheck;
using FsCheck.Fluent;

namespace Claims.ProviderModel.Tests.Serving;

public class NotedClaimsTests
{
    private const int Heads = 4;

    /// <summary>Many claims have the same score: ids decide.</summary>
    [Fact]
    public void The_first_three_claims_of_each_head_are_kept_in_every_order_and_partition() => Prop.ForAll(
        Gen.Choose(0, 5).Select(level => level / 2f).ArrayOf(Heads).ArrayOf().ToArbitrary(), ArbMap.Default.ArbFor<int>(), (scores, seed) =>
        {
            (string Id, float[] Scores)[] claims = [.. scores.Select((ofClaim, i) => ($"C{i}", ofClaim))];
            var expected = Enumerable.Range(0, Heads)
                .SelectMany(head => claims.OrderByDescending(claim => claim.Scores[head]).ThenBy(claim => claim.Id, StringComparer.Ordinal).Take(3))
                .Select(claim => claim.Id).Distinct().Order(StringComparer.Ordinal);

            var parts = new[] { new NotedClaims(Heads), new NotedClaims(Heads) };
            var shuffled = (claims.Length == 0 ? claims : [.. claims, claims[0]]).ToArray();
            new Random(seed).Shuffle(shuffled);
            for (var i = 0; i < shuffled.Length; i++)
            {
                parts[i % 2].Add(shuffled[i].Id, shuffled[i].Scores);
            }

            parts[0].Merge(parts[1]);

            return expected.SequenceEqual(parts[0].Scores.Keys) && parts[0].Scores.All(kept => claims.Single(claim => claim.Id == kept.Key).Scores == kept.Value);
        }).QuickCheckThrowOnFailure();
}

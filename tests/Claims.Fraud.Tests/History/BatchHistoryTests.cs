using Claims.Contracts;
using Claims.Fraud.History;
using Claims.Hosting.Storage;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Fraud.Tests.History;

public sealed class BatchHistoryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_claim_sees_the_same_whether_others_came_before_or_in_its_batch(bool postgres)
    {
        var random = new Random(5);
        var claims = Enumerable.Range(0, 200).Select(i => Any(random, i)).ToList();

        var alone = await SeenAsync(postgres, claims.Chunk(1));
        var together = await SeenAsync(postgres, claims.Chunk(70));

        Assert.Equal(alone, together);
        Assert.Contains(alone, seen => seen.Length > 0);
    }

    [Fact]
    public async Task Days_in_between_two_services_far_apart_do_not_matter()
    {
        var far = Some.Claim("C-2", lines: [Some.Line(1) with { From = Some.Day.AddDays(-200) }, Some.Line(2) with { From = Some.Day }]);
        var between = Some.Claim("C-1", day: Some.Day.AddDays(-100));

        Assert.Equal(["", ""], await SeenAsync(postgres: false, [[between, far]]));
        Assert.Equal(["", "C-1:0"], await SeenAsync(postgres: false, [[between, far with { ServiceFrom = null, Lines = [Some.Line() with { From = Some.Day.AddDays(-97) }] }]]));
    }

    /// <summary>Of few members on few days, now and then a stay or a copy of a day near the end of a period.</summary>
    private static Claim Any(Random random, int index)
    {
        var day = Some.Day.AddDays(random.Next(70));
        var claim = Some.Claim($"C-{index}", member: $"M-{random.Next(5)}", day: day, provider: Some.Provider($"P-{random.Next(3)}"));
        return random.Next(6) == 0
            ? claim with { Kind = ClaimKind.Institutional, TypeOfBill = "11", AdmissionDate = day, DischargeDate = day.AddDays(random.Next(40)) }
            : claim;
    }

    private static async Task<List<string>> SeenAsync(bool postgres, IEnumerable<Claim[]> batches)
    {
        await using var fraud = await RunningServices.StartAsync([new FraudModule()], database: postgres ? await TestServers.NewDatabaseAsync() : null);
        var seen = new List<string>();
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var batch in batches)
        {
            await fraud.Services.GetRequiredService<Database>().WriteAsync(async transaction =>
            {
                var history = await BatchHistory.LoadAsync(transaction, batch, nearDays: 3);
                foreach (var claim in batch)
                {
                    numbers.Add(claim.Key.Id, claim.Key.Number);
                    var known = history.Of(claim);
                    seen.Add(string.Join(' ', known.Lines.Select(line => $"{numbers[line.ClaimId]}:{line.Position}").Concat(known.Stays.Select(stay => numbers[stay.ClaimId]))));
                    history.Remember(claim);
                }

                await history.SaveAsync(transaction);
            });
        }

        return seen;
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

using Claims.ClauseModel.Policies;
using Claims.Contracts;
using Claims.Testing;

namespace Claims.Scoring.Tests.Replaying;

/// <summary>With the shipped model and policies.</summary>
public sealed class ReplayEndpointTests
{
    private const string PolicyId = "commercial-ppo";

    private static readonly List<ClaimAccepted> Claims = [.. AcceptedClaims.Generate(200).Where(claim => claim.Claim.Policy.PolicyId == PolicyId).Take(40)];

    [Fact]
    public async Task The_policy_in_use_changes_nothing_and_one_that_forbids_every_service_flags_what_it_governs()
    {
        await using var scoring = await RunningServices.StartAsync([new ScoringModule()]);
        var governed = Claims.GroupBy(claim => AcceptedClaims.Policies.Find(PolicyId, claim.Claim.ServiceFrom)).MaxBy(claims => claims.Count())!;
        var (inUse, claims) = (governed.Key, governed.ToList());
        var forbidding = inUse with { Version = "next", Clauses = [.. inUse.Clauses, Forbidding("99.1", Claims[0].Claim.Lines[0].Code)] };

        var same = await ReplayAsync(scoring, PolicyWriter.Write(inUse), asIfInForce: false, claims);
        var changed = await ReplayAsync(scoring, PolicyWriter.Write(forbidding), asIfInForce: true, Claims);

        Assert.All(same, claim => Assert.Equal(Flag(claim, "before"), Flag(claim, "after")));
        Assert.All(same, claim => Assert.True(JsonNode.DeepEquals(claim!["before"]!["breaks"], claim["after"]!["breaks"])));
        Assert.Equal(Claims.Select(claim => claim.Claim.Key.Id), changed.Select(claim => (string)claim!["claimId"]!));
        Assert.All(changed, claim => Assert.Equal("next", (string?)claim!["after"]!["policyVersion"]));
        Assert.Contains(changed[0]!["after"]!["breaks"]!.AsArray(), broken => (string?)broken!["clauseId"] == "99.1");
        Assert.DoesNotContain(changed[0]!["before"]!["breaks"]!.AsArray(), broken => (string?)broken!["clauseId"] == "99.1");
    }

    [Fact]
    public async Task A_policy_that_begins_later_leaves_the_claims_before_it_as_they_are()
    {
        await using var scoring = await RunningServices.StartAsync([new ScoringModule()]);
        var later = AcceptedClaims.Policies.Policies.Single(policy => policy is { Id: PolicyId, EffectiveTo: null }) with { Version = "later", EffectiveFrom = new DateOnly(2999, 1, 1) };

        var replayed = await ReplayAsync(scoring, PolicyWriter.Write(later), asIfInForce: false, Claims);

        Assert.All(replayed, claim => Assert.Null(claim!["after"]));
    }

    [Fact]
    public async Task A_document_with_faults_and_claims_of_other_policies_are_refused_with_all_that_is_wrong()
    {
        await using var scoring = await RunningServices.StartAsync([new ScoringModule()]);

        var (status, faulty) = await PostAsync(scoring, new { policy = "---\nid: x\n---\n\nno clause", claims = Array.Empty<ClaimAccepted>() });
        var (_, foreign) = await PostAsync(scoring, new { policy = PolicyWriter.Write(AcceptedClaims.Policies.Policies.Single(policy => policy.Id == "dental-plan")), claims = Claims.Take(1) });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("version", faulty["errors"]!["policy"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(faulty["errors"]!["claims"]);
        Assert.Contains("dental-plan", (string?)foreign["errors"]!["claims"]![0], StringComparison.Ordinal);
    }

    private static Clause Forbidding(string id, string code) => new()
    {
        Id = id,
        Section = "99 Everything",
        Kind = ClauseKind.Exclusion,
        Text = "The plan does not pay for this service.",
        Scope = new ClauseScope { Services = [new CodeRange(code, code)] },
        Conditions = [new Condition.NotCovered()],
    };

    private static bool Flag(JsonNode? claim, string side) => (bool)claim![side]!["isFlagged"]!;

    private static async Task<JsonArray> ReplayAsync(RunningServices scoring, string policy, bool asIfInForce, IReadOnlyList<ClaimAccepted> claims)
    {
        var (status, body) = await PostAsync(scoring, new { policy, asIfInForce, claims });
        Assert.Equal(HttpStatusCode.OK, status);
        return body.AsArray();
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(RunningServices scoring, object request)
    {
        using var answer = await scoring.Http.PostAsJsonAsync(new Uri("/policies/replay", UriKind.Relative), request, ClaimJson.Options, TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }
}

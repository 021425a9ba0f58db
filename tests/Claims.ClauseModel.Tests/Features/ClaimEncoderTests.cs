using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Features;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Features;

public class ClaimEncoderTests
{
    private static readonly Policy Policy = Some.Policy(Some.Clause(conditions: new Condition.MaxUnitsPerLine(2)), Some.Clause(services: "E0601"));

    [Fact]
    public void A_claim_becomes_its_header_its_diagnoses_its_lines_and_its_notes()
    {
        var claim = Some.Claim(Some.Line(), Some.Line(2, "E0601")) with { Notes = [new Note(1, "progress", "Sleep apnea, stable.")] };

        var encoded = Encode(claim)[0];

        Assert.Equal(5, encoded.Tokens);
        Assert.Equal([true, false, true, true, false], encoded.Judged);
        Assert.Equal([0, 0, 1, 2, 0], encoded.LineNumbers);
        Assert.Equal([false, true, true, true, false], encoded.Codes.Select(code => code >= 0));
        Assert.Equal([1f, 1f, 1f, 1f, 1f], Enumerable.Range(0, 5).Select(t => Number(encoded, t, (TokenNumber)(t == 0 ? 0 : t == 1 ? 1 : t == 4 ? 3 : 2))));
        Assert.True(((RelationMarks)encoded.Relations[(3 * 2) + 1]).HasFlag(RelationMarks.ServiceNamed));
        Assert.True(((RelationMarks)encoded.Relations[(3 * 2) + 0]).HasFlag(RelationMarks.OutOfScope));
    }

    [Fact]
    public void A_claim_with_very_many_lines_is_encoded_in_parts_that_hold_every_line_once()
    {
        var claim = Some.Claim([.. Enumerable.Range(1, 100).Select(number => Some.Line(number))]);

        var parts = Encode(claim);

        Assert.Equal(3, parts.Count);
        Assert.Equal(Enumerable.Range(1, 100), parts.SelectMany(part => part.LineNumbers).Where(number => number > 0));
        Assert.All(parts, part => Assert.True(part.Judged[0]));
    }

    [Fact]
    public void Everything_is_finite_for_a_claim_that_says_next_to_nothing()
    {
        var claim = Some.Claim(Some.Line(charge: 0, units: 0) with { From = null, PlaceOfService = null, DiagnosisPointers = [] }) with
        {
            Member = new Member { Id = "m" }, ServiceFrom = null, ServiceTo = null, SubmittedOn = null, TotalCharge = 0, Diagnoses = [],
        };

        var encoded = Encode(claim)[0];

        Assert.All(encoded.Numbers, value => Assert.True(float.IsFinite(value)));
        Assert.All(encoded.Text, value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void The_same_service_before_is_seen_with_its_nearness_and_its_charge()
    {
        var claim = Some.Claim();
        PriorService[] history = [new("99213", Some.Day.AddDays(-1), "b", 99m), new("99213", Some.Day.AddDays(-200))];

        var encoded = new ClaimEncoder(TextEmbedder.Load(), CodeStatistics.Empty).Encode(RelatedClaim.Of(claim, Policy, history))[0];

        Assert.Equal(MathF.Exp(-1 / 30f), Number(encoded, 2, TokenNumber.SameServiceBefore), 5);
        Assert.Equal([1f, 1f, 1f], ((TokenNumber[])[TokenNumber.SameServiceSameDays, TokenNumber.SameChargeBefore, TokenNumber.SameProviderBefore]).Select(n => Number(encoded, 2, n)));
        Assert.Equal(1, Number(encoded, 0, TokenNumber.RepeatedShare));
    }

    private static IReadOnlyList<ClauseModel.Network.EncodedClaim> Encode(Claim claim) =>
        new ClaimEncoder(TextEmbedder.Load(), CodeStatistics.Empty).Encode(RelatedClaim.Of(claim, Policy));

    private static float Number(ClauseModel.Network.EncodedClaim encoded, int token, TokenNumber number) =>
        encoded.Numbers[(token * (int)TokenNumber.Count) + (int)number];
}

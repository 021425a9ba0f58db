using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Embeddings.Evaluation;
using Claims.ClauseModel.Evaluation.Hcpcs;
using Claims.Codes.Building;
using Claims.Testing;

namespace Claims.ClauseModel.Tests.Evaluation.Hcpcs;

public class HcpcsEvaluationTests
{
    [Fact]
    public void Every_method_is_measured_on_the_same_codes()
    {
        var results = HcpcsEvaluation.Run(Table(), SomeCodes.Task, TextEmbedder.Load(), HeldOut.Test, TextWriter.Null);

        Assert.Equal(7, results.Select(result => result.Method).Distinct().Count());
        Assert.Single(results.Select(result => (result.Codes, result.Labels)).Distinct());
    }

    [Fact]
    public void Codes_that_were_trained_on_are_not_measured_on() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => HcpcsEvaluation.Run(Table(), SomeCodes.Task, TextEmbedder.Load(), HeldOut.Train, TextWriter.Null));

    [Fact]
    public void No_family_is_on_two_sides_and_every_code_is_on_one()
    {
        var table = PublishedTables.Hcpcs(PublicData.Path("codes"));

        var split = HcpcsSplit.Of(table, HcpcsTask.ManualSection, TextEmbedder.Load());

        Assert.Empty(split.Training.Codes.Families.Intersect(split.Validation.Families));
        Assert.Empty(split.Training.Codes.Families.Concat(split.Validation.Families).Intersect(split.Test.Families));
        Assert.Equal(
            table.DistinctBy(code => code.Code).Count(code => code.ManualSections.Count > 0), split.Training.Codes.Count + split.Validation.Count + split.Test.Count);
    }

    /// <summary>Families that differ in their first four characters and in their words.</summary>
    private static List<DescribedCode> Table() => [.. Enumerable.Range(0, 60).Select(i =>
    {
        var (section, description) = SomeCodes.Rows[i % SomeCodes.Rows.Length];
        return SomeCodes.Code($"{(char)('A' + (i / 20))}{i:000}0", $"{description} number{i} kind{i}", section);
    })];
}

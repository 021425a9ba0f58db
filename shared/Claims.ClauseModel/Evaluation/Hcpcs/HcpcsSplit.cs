using System.Text;
using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Embeddings.Evaluation;
using Claims.Codes.Building;

namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>
/// Codes with labels in three parts, no family on two sides: of the families 60 % to train, 15 % to choose by, 25 % to report on once. More for the test than
/// usual: codes of a family stand and fall together, so that intervals are wide.
/// </summary>
internal sealed record HcpcsSplit(Support Training, CodeSet Validation, CodeSet Test)
{
    public static HcpcsSplit Of(IReadOnlyList<DescribedCode> table, HcpcsTask task, TextEmbedder embedder)
    {
        var codes = table.DistinctBy(code => code.Code).ToList();
        var families = CodeFamilies.Of(codes);
        var parts = codes.Zip(families, (code, family) => (Code: code, Family: family))
            .Where(code => task.Labels(code.Code).Count > 0)
            .ToLookup(code => PartOf(codes[code.Family].Code));
        return new HcpcsSplit(new Support(Set(HeldOut.Train)), Set(HeldOut.Validation), Set(HeldOut.Test));

        CodeSet Set(HeldOut part) => new([.. parts[part]], task, embedder);
    }

    /// <summary>By FNV-1a (Fowler, Noll and Vo) of the family's first code.</summary>
    private static HeldOut PartOf(string code)
    {
        var hash = 2166136261u;
        foreach (var letter in Encoding.ASCII.GetBytes(code))
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (hash % 20) switch { < 5 => HeldOut.Test, < 8 => HeldOut.Validation, _ => HeldOut.Train };
    }
}

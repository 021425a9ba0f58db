using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Evaluation.Hcpcs;
using Claims.Codes.Building;

namespace Claims.ClauseModel.Tests.Evaluation.Hcpcs;

/// <summary>A few codes, each a family of its own unless said otherwise.</summary>
internal static class SomeCodes
{
    /// <summary>Label and description: words tell the label, but for the last two.</summary>
    public static readonly (string Section, string Description)[] Rows =
    [
        ("A", "wheelchair with padded arms"), ("A", "wheelchair seat cushion"), ("A", "power wheelchair battery"), ("A", "wheelchair leg rest"),
        ("B", "injection of penicillin"), ("B", "injection of insulin"), ("B", "injection of morphine"), ("B", "injection of heparin"),
        ("C", "glucose monitor strips"), ("C", "blood glucose lancets"), ("A", "glucose cushion"), ("C", "injection monitor"),
    ];

    public static HcpcsTask Task { get; } = new(
        "section",
        code => code.ManualSections,
        new LabelAttentionOptions { Sharpness = 5, SharedWords = 2, Epochs = 8, Batch = 4, Heads = 2, HeadWidth = 16 });

    public static CodeSet Set(params (string Section, string Description)[] rows) => new(
        [.. rows.Select((row, family) => (Code($"X{family:000}0", row.Description, row.Section), family))], Task, TextEmbedder.Load());

    public static DescribedCode Code(string code, string description, params string[] sections) => new(code, description) { ManualSections = sections };
}

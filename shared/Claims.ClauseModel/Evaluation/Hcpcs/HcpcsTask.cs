using Claims.Codes.Building;

namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>What is to be ranked for a code that was never seen.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Labels">What the published table says of a code; empty where it says nothing, and the code takes no part.</param>
/// <param name="Attention">How attention is trained for it.</param>
internal sealed record HcpcsTask(string Name, Func<DescribedCode, IReadOnlyList<string>> Labels, LabelAttentionOptions Attention)
{
    /// <summary>
    /// COV, five letters: the carrier judges (C), special coverage instructions apply (D), not payable by Medicare (I), not covered (M), not covered by
    /// statute (S). So many codes share a letter that attention does best when it starts broad.
    /// </summary>
    public static HcpcsTask CoverageCode { get; } = new(
        "coverage code",
        code => code.Coverage is 0 or (byte)' ' ? [] : [((char)code.Coverage).ToString()],
        new LabelAttentionOptions { Sharpness = 4, SharedWords = 3, Epochs = 6, Batch = 128 });

    /// <summary>CIM and MCM: the manual sections that say when the code is paid. About one code in five has one, some have several.</summary>
    public static HcpcsTask ManualSection { get; } = new(
        "manual section", code => code.ManualSections, new LabelAttentionOptions { Sharpness = 10, SharedWords = 5, Epochs = 20, Batch = 64 });
}

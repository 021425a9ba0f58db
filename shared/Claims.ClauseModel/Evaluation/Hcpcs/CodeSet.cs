using Claims.ClauseModel.Embeddings;
using Claims.Codes.Building;
using Claims.Codes.Words;

namespace Claims.ClauseModel.Evaluation.Hcpcs;

/// <summary>Codes of one part of the split with what is known of their text, their family and their labels.</summary>
internal sealed class CodeSet
{
    public CodeSet(IReadOnlyList<(DescribedCode Code, int Family)> codes, HcpcsTask task, TextEmbedder embedder)
    {
        Families = [.. codes.Select(code => code.Family)];
        Labels = [.. codes.Select(code => task.Labels(code.Code))];
        Words = [.. codes.Select(code => (IReadOnlyList<string>)WordNormaliser.Split(code.Code.Description))];
        Texts = new float[codes.Count * embedder.Dimensions];
        for (var code = 0; code < codes.Count; code++)
        {
            embedder.Embed(codes[code].Code.Description, Texts.AsSpan(code * embedder.Dimensions, embedder.Dimensions));
        }
    }

    public int Count => Families.Length;

    public int[] Families { get; }

    /// <summary>What each code is labelled with; at least one.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Labels { get; }

    public IReadOnlyList<IReadOnlyList<string>> Words { get; }

    /// <summary>[N, D] what each description means.</summary>
    public float[] Texts { get; }
}

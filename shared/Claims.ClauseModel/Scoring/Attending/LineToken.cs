using System.Numerics.Tensors;
using Claims.ClauseModel.Embeddings;
using Claims.ClauseModel.Relations;

namespace Claims.ClauseModel.Scoring.Attending;

/// <summary>A service line as one vector: what its code means, what its text says, and what it is done for.</summary>
internal static class LineToken
{
    private const float DescriptionShare = 0.6f;
    private const float DiagnosisShare = 0.4f;

    /// <param name="into">[width of the embedder] overwritten: length one, or zero where nothing is known of the line.</param>
    public static void Embed(TextEmbedder embedder, LineFacts facts, Span<float> into)
    {
        Span<float> part = stackalloc float[into.Length];
        embedder.EmbedCode(facts.Line.System, facts.Line.Code, into);
        if (facts.Line.Description is { Length: > 0 } description)
        {
            embedder.Embed(description, part);
            TensorPrimitives.MultiplyAdd(part, DescriptionShare, into, into);
        }

        foreach (var diagnosis in facts.Diagnoses)
        {
            embedder.EmbedCode(diagnosis.System, diagnosis.Code, part);
            TensorPrimitives.MultiplyAdd(part, DiagnosisShare / facts.Diagnoses.Count, into, into);
        }

        var norm = TensorPrimitives.Norm<float>(into);
        if (norm > 0)
        {
            TensorPrimitives.Divide(into, norm, into);
        }
    }
}

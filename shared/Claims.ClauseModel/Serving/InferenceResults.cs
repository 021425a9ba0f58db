using Claims.ClauseModel.Network;
using Claims.ClauseModel.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace Claims.ClauseModel.Serving;

/// <summary>Reads what a call gave, claim by claim, without the padding.</summary>
internal static class InferenceResults
{
    public static IReadOnlyList<string> Names { get; } =
        [ModelTensors.Attention, ModelTensors.Governs, ModelTensors.Violates, ModelTensors.Risk, ModelTensors.Surprise];

    /// <param name="outputs">In the order of <see cref="Names"/>.</param>
    /// <param name="place">Which claim of the call.</param>
    public static ClaimInference Read(IReadOnlyList<OrtValue> outputs, int place, PaddedSize size, EncodedClaim claim, int clauses, int heads) => new()
    {
        Attention = Attention(outputs[0].GetTensorDataAsSpan<float>(), place, size, claim.Tokens, clauses, heads),
        Governs = Judged(outputs[1].GetTensorDataAsSpan<float>(), place, size.Tokens, size.Clauses, claim, clauses, last: 0),
        Violates = Judged(outputs[2].GetTensorDataAsSpan<float>(), place, size.Tokens, size.Clauses + 1, claim, clauses, last: 1),
        Risk = outputs[3].GetTensorDataAsSpan<float>()[place],
        Surprise = outputs[4].GetTensorDataAsSpan<float>().Slice(place * size.Tokens, claim.Tokens).ToArray(),
    };

    /// <returns>[H, T, C + 1]</returns>
    private static float[] Attention(ReadOnlySpan<float> padded, int place, PaddedSize size, int tokens, int clauses, int heads)
    {
        var weights = new float[heads * tokens * (clauses + 1)];
        for (var h = 0; h < heads; h++)
        {
            for (var t = 0; t < tokens; t++)
            {
                var row = padded.Slice(((((place * heads) + h) * size.Tokens) + t) * (size.Clauses + 1), size.Clauses + 1);
                Row(row, weights.AsSpan(((h * tokens) + t) * (clauses + 1), clauses + 1), clauses, last: 1);
            }
        }

        return weights;
    }

    /// <summary>Rows of judged tokens; the others stay 0, as there is nothing to say of them.</summary>
    /// <param name="last">Columns behind those of the clauses: the null clause, or none.</param>
    /// <returns>[T, C + <paramref name="last"/>]</returns>
    private static float[] Judged(ReadOnlySpan<float> padded, int place, int tokens, int columns, EncodedClaim claim, int clauses, int last)
    {
        var values = new float[claim.Tokens * (clauses + last)];
        for (var t = 0; t < claim.Tokens; t++)
        {
            if (claim.Judged[t])
            {
                Row(padded.Slice(((place * tokens) + t) * columns, columns), values.AsSpan(t * (clauses + last), clauses + last), clauses, last);
            }
        }

        return values;
    }

    private static void Row(ReadOnlySpan<float> padded, Span<float> row, int clauses, int last)
    {
        padded[..clauses].CopyTo(row);
        padded[^last..].CopyTo(row[clauses..]);
    }
}

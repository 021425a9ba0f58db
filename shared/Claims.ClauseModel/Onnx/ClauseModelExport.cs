using Claims.ClauseModel.Network;
using Claims.Learning.Onnx;
using Google.Protobuf;

namespace Claims.ClauseModel.Onnx;

/// <summary>
/// Writes the clause-attention model as ONNX: standard operators only, with counts of claims, tokens, policies and clauses chosen by each call, and the
/// attention weights among the outputs. What it computes is what <see cref="IClauseNetwork"/> says of each claim; inputs and outputs are <see cref="ModelTensors"/>.
/// </summary>
public static class ClauseModelExport
{
    private const string Producer = "claims";

    /// <param name="parameters">[<see cref="ParameterLayout.Length"/>]</param>
    /// <returns>The bytes of <c>model.onnx</c>; the same for the same parameters.</returns>
    /// <exception cref="ArgumentException">The parameters are not of that length, not finite, or the learned vector that stands for nothing is not zero.</exception>
    public static byte[] Write(ParameterLayout layout, float[] parameters)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(parameters);
        Check(layout, parameters);

        var graph = new OnnxGraph("clause-attention");
        var inputs = new ModelInputs(graph, layout.Shape);
        var layers = new NetworkLayers(graph, layout, parameters);
        var (tokens, surprise) = TokenLayers.Encode(layers, inputs);
        var clauses = ClauseLayers.Encode(layers, inputs);
        var attended = CrossAttentionLayers.Attend(layers, tokens, clauses, inputs.Relations);
        var governs = DecisionLayers.Governs(layers, attended);
        var violates = DecisionLayers.Violates(layers, attended, clauses, governs, inputs.Relations);
        var risk = DecisionLayers.Risk(layers, attended, clauses, violates, inputs.TokenJudged);

        graph.Output(ModelTensors.Attention, attended.Weights, "B", layout.Shape.Heads, "T", "C+1");
        graph.Output(ModelTensors.Governs, governs, "B", "T", "C");
        graph.Output(ModelTensors.Violates, violates, "B", "T", "C+1");
        graph.Output(ModelTensors.Risk, risk, "B");
        graph.Output(ModelTensors.Surprise, surprise, "B", "T");
        return graph.Model(Producer).ToByteArray();
    }

    private static void Check(ParameterLayout layout, float[] parameters)
    {
        if (parameters.Length != layout.Length)
        {
            throw new ArgumentException($"The model has {layout.Length} parameters, not {parameters.Length}.", nameof(parameters));
        }

        foreach (var slot in layout.Slots)
        {
            foreach (var value in slot.Of(parameters))
            {
                if (!float.IsFinite(value))
                {
                    throw new ArgumentException($"The parameter {slot.Name} holds {value}.", nameof(parameters));
                }
            }
        }

        if (layout.TokenIds.Of(parameters)[..layout.Shape.Width].ContainsAnyExcept(0f))
        {
            throw new ArgumentException($"Row 0 of {layout.TokenIds.Name} stands for nothing and must be zero.", nameof(parameters));
        }
    }
}

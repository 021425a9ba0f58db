using Claims.ClauseModel.Network;
using Claims.Learning.Onnx;

namespace Claims.ClauseModel.Onnx;

/// <summary>The policies' clauses, encoded once for each policy and then given to each claim under it.</summary>
internal static class ClauseLayers
{
    /// <returns>For each claim: keys [B, H, d, C], values [B, H, C, d], their part of the pair head [B, C, P], and the mask [B, C].</returns>
    public static EncodedClauses Encode(NetworkLayers layers, ModelInputs inputs)
    {
        var (graph, p) = (layers.Graph, layers.Layout);
        var text = layers.Product(inputs.ClauseText, p.ClauseText);
        var numbers = layers.Product(inputs.ClauseNumbers, p.ClauseNumbers);
        var clauses = layers.Norm(graph.Add(graph.Add(text, numbers), layers.Parameter(p.ClauseBias)), p.ClauseNorm);
        return new EncodedClauses(
            graph.Gather(layers.KeyHeads(layers.Linear(clauses, p.CrossKey)), inputs.Policy),
            graph.Gather(layers.Heads(layers.Linear(clauses, p.CrossValue)), inputs.Policy),
            graph.Gather(layers.Product(clauses, p.PairClause), inputs.Policy),
            graph.Gather(inputs.ClauseMask, inputs.Policy));
    }
}

/// <param name="Keys">[B, H, d, C]</param>
/// <param name="Values">[B, H, C, d]</param>
/// <param name="Pair">[B, C, P]</param>
/// <param name="Mask">[B, C]</param>
internal sealed record EncodedClauses(OnnxValue Keys, OnnxValue Values, OnnxValue Pair, OnnxValue Mask);

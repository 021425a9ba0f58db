namespace Claims.ClauseModel.Network;

/// <summary>A policy as the network takes it.</summary>
/// <param name="Hash">Hash of the policy's document, by which encodings are kept.</param>
/// <param name="ClauseIds">[C] numbers of the clauses.</param>
/// <param name="Text">[C, D] embeddings of the clauses' words.</param>
/// <param name="Numbers">[C, G] see <see cref="Features.ClauseNumbers"/>.</param>
public sealed record EncodedPolicy(string Hash, IReadOnlyList<string> ClauseIds, float[] Text, float[] Numbers)
{
    /// <summary>C</summary>
    public int Clauses => ClauseIds.Count;
}

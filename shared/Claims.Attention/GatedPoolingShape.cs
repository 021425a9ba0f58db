namespace Claims.Attention;

/// <summary>Sizes of gated attention pooling, see <see cref="GatedAttentionPooling"/>.</summary>
/// <param name="Width">D, width of an instance.</param>
/// <param name="Heads">H, ways to weigh the instances, each with an average of its own.</param>
/// <param name="Gate">A, hidden units of a head.</param>
/// <param name="Sharpness">What the logit is multiplied by: how quickly a head learns to look at one instance only.</param>
/// <param name="Cap">
/// c, bound of the logits: s = c·tanh(logit/c). Sums of exp(s) over any number of instances then need no running maximum and can be kept as whole numbers.
/// </param>
public sealed record GatedPoolingShape(int Width, int Heads, int Gate, float Sharpness, float Cap)
{
    /// <summary>H·A</summary>
    public int Hidden => Heads * Gate;

    /// <summary>H·D, width of a pooled bag.</summary>
    public int Pooled => Heads * Width;
}

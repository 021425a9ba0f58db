namespace Claims.Learning;

/// <summary>Linear warm-up, then half a cosine down to zero (Loshchilov and Hutter 2017, equation 5, without restarts).</summary>
public static class LearningRate
{
    /// <param name="step">1 for the first.</param>
    public static float At(int step, int warmUp, int total, float peak) => step <= warmUp
        ? peak * step / Math.Max(1, warmUp)
        : peak * 0.5f * (1 + MathF.Cos(MathF.PI * Math.Min(1, (step - warmUp) / (float)Math.Max(1, total - warmUp))));
}

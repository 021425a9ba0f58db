namespace Claims.Attention.Tests;

/// <summary>Compares arrays within a tolerance and names the first place that differs.</summary>
internal static class Near
{
    public static void Equal(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, float tolerance = 1e-5f)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(MathF.Abs(expected[i] - actual[i]) <= tolerance, $"[{i}]: {expected[i]} and {actual[i]}");
        }
    }
}

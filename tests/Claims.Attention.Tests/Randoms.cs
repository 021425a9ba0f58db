namespace Claims.Attention.Tests;

/// <summary>Seeded arrays.</summary>
internal static class Randoms
{
    public static float[] Array(Random random, int length, float scale = 2) =>
        Enumerable.Range(0, length).Select(_ => ((float)random.NextDouble() - 0.5f) * scale).ToArray();

    public static float[] ReverseRows(float[] matrix, int columns) => matrix.Chunk(columns).Reverse().SelectMany(row => row).ToArray();
}

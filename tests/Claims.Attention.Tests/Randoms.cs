namespace Claims.Attention.Tests;

/// <summary>Seeded arrays.</summary>
internal static class Randoms
{
    public static float[] Array(Random random, int length, float scale = 2) =>
        Enumerable.Range(0, length).Select(_ => ((float)random.NextDouble() - 0.5f) * scale).ToArray();

    public static float[] ReverseRows(float[] matrix, int columns) => matrix.Chunk(columns).Reverse().SelectMany(row => row).ToArray();

    /// <param name="matrix">[rows, columns]</param>
    public static float[] Transpose(float[] matrix, int rows, int columns)
    {
        var transposed = new float[matrix.Length];
        for (var i = 0; i < matrix.Length; i++)
        {
            transposed[(i % columns * rows) + (i / columns)] = matrix[i];
        }

        return transposed;
    }
}

using System.Numerics.Tensors;

namespace Claims.Attention.Products;

/// <summary>Copies columns of a matrix into a panel.</summary>
internal static class Packing
{
    /// <param name="b">[K, M]; one of its strides is 1.</param>
    /// <param name="first">First of the columns to copy.</param>
    /// <param name="columns">How many; the rest of the panel becomes zero.</param>
    /// <param name="panel">[K, width], overwritten.</param>
    public static void Panel(MatrixView b, int first, int columns, int k, float scale, Span<float> panel, int width)
    {
        if (columns < width)
        {
            panel.Clear();
        }

        if (columns == 0)
        {
            return;
        }

        if (b.ColumnStride == 1)
        {
            for (var p = 0; p < k; p++)
            {
                TensorPrimitives.Multiply(b.Values.Slice((p * b.RowStride) + first, columns), scale, panel.Slice(p * width, columns));
            }
        }
        else
        {
            var rows = b.Values[(first * b.ColumnStride)..];
            Transpose.Copy(rows, b.ColumnStride, columns, k, scale, panel, width);
        }
    }
}

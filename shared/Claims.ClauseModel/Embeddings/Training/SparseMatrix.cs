namespace Claims.ClauseModel.Embeddings.Training;

/// <summary>A symmetric matrix in compressed rows: row i holds <c>Columns[Starts[i]..Starts[i+1]]</c> with their values.</summary>
internal sealed record SparseMatrix(int[] Starts, int[] Columns, double[] Values)
{
    public int Size => Starts.Length - 1;

    /// <summary>Result = this · dense; both [N, k] row-major. Sums run in a fixed order, so that the same input gives the same bits on any machine.</summary>
    public void Multiply(double[] dense, double[] result, int k)
    {
        Array.Clear(result);
        for (var i = 0; i < Size; i++)
        {
            var row = result.AsSpan(i * k, k);
            for (var entry = Starts[i]; entry < Starts[i + 1]; entry++)
            {
                var value = Values[entry];
                var other = dense.AsSpan(Columns[entry] * k, k);
                for (var j = 0; j < k; j++)
                {
                    row[j] += value * other[j];
                }
            }
        }
    }
}

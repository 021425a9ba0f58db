using Claims.Hosting.Storage;

namespace Claims.Fraud.Profiles.Peers;

/// <summary>The statements of <see cref="PeerStore"/>, in SQL that SQLite and PostgreSQL both take.</summary>
internal static class PeerSql
{
    public static readonly RowShape<PeerStore.PeerMove> Turn = new RowShape<PeerStore.PeerMove>()
        .With("cell", move => move.Cell.Key)
        .With("kind", move => move.Cell.Kind)
        .With("taxonomy", move => move.Cell.Taxonomy)
        .With("size", move => move.Cell.Size)
        .With("providers", move => move.Providers);

    public const string AddProviders = "ON CONFLICT (cell) DO UPDATE SET providers = fraud_peer_cell.providers + excluded.providers";

    public static readonly RowShape<string> Key = new RowShape<string>().With("cell", cell => cell);

    public const string Find = "SELECT cell, sketch FROM fraud_peer_sketch WHERE cell = @cell";

    public static readonly RowShape<(string Cell, PeerSketch Sketch)> Sketch = new RowShape<(string Cell, PeerSketch Sketch)>()
        .With("cell", row => row.Cell)
        .With("sketch", row => row.Sketch.ToBytes());

    public const string Replace = "ON CONFLICT (cell) DO UPDATE SET sketch = excluded.sketch";

    /// <summary>Number of providers of a group.</summary>
    public static string Providers(PeerScope scope) => $"SELECT CAST(COALESCE(SUM(c.providers), 0) AS BIGINT) FROM fraud_peer_cell c WHERE {Cells(scope)}";

    /// <summary>The cells of a group.</summary>
    public static string Sketches(PeerScope scope) =>
        $"SELECT s.sketch FROM fraud_peer_cell c JOIN fraud_peer_sketch s ON s.cell = c.cell WHERE c.providers > 0 AND {Cells(scope)}";

    private static string Cells(PeerScope scope) => scope switch
    {
        PeerScope.SpecialtySizeRegion => "c.cell = @cell",
        PeerScope.SpecialtySize => "c.kind = @kind AND c.taxonomy = @taxonomy AND c.size = @size",
        PeerScope.Specialty => "c.kind = @kind AND c.taxonomy = @taxonomy",
        _ => "c.kind = @kind",
    };
}

namespace Claims.Scoring.Models;

/// <summary>Tells when folders have changed and then stayed still for one look, so that nobody is in the middle of writing them.</summary>
internal sealed class ChangeWatch
{
    private FolderState _before = FolderState.None;

    /// <param name="read">As the folders were when they were last read.</param>
    /// <param name="now">As they are.</param>
    /// <returns>True when they are to be read again.</returns>
    public bool IsDue(FolderState read, FolderState now)
    {
        var isStill = now == _before;
        _before = now;
        return isStill && now != read;
    }
}

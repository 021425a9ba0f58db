using Claims.Scoring.Models;

namespace Claims.Scoring.Tests.Models;

public sealed class ChangeWatchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-watch");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_change_is_due_once_nothing_moves_any_more()
    {
        var (old, half, whole) = (new FolderState("old"), new FolderState("half"), new FolderState("whole"));
        var watch = new ChangeWatch();

        Assert.Equal(
            [false, false, false, false, true, false],
            [watch.IsDue(old, old), watch.IsDue(old, old), watch.IsDue(old, half), watch.IsDue(old, whole), watch.IsDue(old, whole), watch.IsDue(whole, whole)]);
    }

    [Fact]
    public void Files_that_are_added_changed_or_removed_change_the_state()
    {
        var file = Path.Combine(_folder.FullName, "a");
        var empty = FolderState.Of([_folder.FullName, Path.Combine(_folder.FullName, "none")]);

        File.WriteAllText(file, "1");
        var one = FolderState.Of([_folder.FullName]);
        File.WriteAllText(file, "22");
        var two = FolderState.Of([_folder.FullName]);
        File.Delete(file);

        Assert.Equal(3, new[] { empty, one, two }.Distinct().Count());
        Assert.Equal(empty, FolderState.Of([_folder.FullName]));
    }
}

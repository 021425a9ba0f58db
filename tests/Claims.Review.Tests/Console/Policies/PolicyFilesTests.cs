using Claims.Review.Console.Policies;

namespace Claims.Review.Tests.Console.Policies;

public sealed class PolicyFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claims-policies");

    [Fact]
    public void Documents_are_written_whole_and_what_was_there_comes_back()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "old.md"), "before");

        var undo = PolicyFiles.Write(_folder.FullName, [Document("old.md", "after"), Document("new.md", "new")]);
        var written = Names();
        undo();

        Assert.Equal(["new.md", "old.md"], written);
        Assert.Equal(["old.md"], Names());
        Assert.Equal("before", File.ReadAllText(Path.Combine(_folder.FullName, "old.md")));
    }

    [Fact]
    public void Where_one_cannot_be_written_none_is()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "old.md"), "before");
        _folder.CreateSubdirectory("taken.md");

        Assert.ThrowsAny<Exception>(() => PolicyFiles.Write(_folder.FullName, [Document("old.md", "after"), Document("taken.md", "new")]));

        Assert.Equal("before", File.ReadAllText(Path.Combine(_folder.FullName, "old.md")));
        Assert.Equal(["old.md"], Names());
    }

    [Theory]
    [InlineData("ppo", "2026.1", "ppo-2026.1.md")]
    [InlineData("../../etc", "1/2 é", "etc-1-2.md")]
    [InlineData("..", "..", "policy.md")]
    [InlineData("PPO", "1", "PPO-1-2.md")]
    public void A_name_stays_in_the_folder_and_takes_no_other_ones_place(string id, string version, string name) =>
        Assert.Equal(name, PolicyFiles.NameFor(id, version, ["ppo-1.md", "other.md"]));

    [Fact]
    public void A_folder_that_is_not_there_is_an_obstacle()
    {
        Assert.Null(PolicyFiles.Obstacle(_folder.FullName));
        Assert.Equal("the folder does not exist", PolicyFiles.Obstacle(Path.Combine(_folder.FullName, "none")));
    }

    [Fact]
    public void Text_is_read_without_its_byte_order_mark_and_only_where_it_is_utf8()
    {
        Assert.Equal("é", PolicyUpload.Text([0xEF, 0xBB, 0xBF, 0xC3, 0xA9]));
        Assert.Null(PolicyUpload.Text([0xE9, 0x20]));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string[] Names() => [.. _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    private static PolicyDocument Document(string name, string text) => PolicyDocument.Of(name, text);
}

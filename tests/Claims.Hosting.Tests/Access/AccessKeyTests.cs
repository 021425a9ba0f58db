using Claims.Hosting.Access;

namespace Claims.Hosting.Tests.Access;

public sealed class AccessKeyTests
{
    [Fact]
    public void A_key_is_read_back_from_what_was_shown()
    {
        var key = AccessKey.Create();

        Assert.True(AccessKey.TryParse(key.ToString(), out var read));
        Assert.Equal(key, read);
        Assert.DoesNotContain(key.Secret, key.Hash(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("claims_")]
    [InlineData("claims_0123456789ab")]
    [InlineData("claims_0123456789ab_")]
    [InlineData("claims_0123456789ab-secret")]
    [InlineData("other_0123456789ab_secret")]
    public void What_is_no_key_is_not_read(string text) => Assert.False(AccessKey.TryParse(text, out _));

    [Fact]
    public void Two_keys_have_neither_id_nor_secret_in_common()
    {
        var (one, other) = (AccessKey.Create(), AccessKey.Create());

        Assert.NotEqual(one.Id, other.Id);
        Assert.NotEqual(one.Secret, other.Secret);
    }
}

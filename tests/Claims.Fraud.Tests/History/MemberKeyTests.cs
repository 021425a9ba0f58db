using Claims.Contracts;
using Claims.Fraud.History;

namespace Claims.Fraud.Tests.History;

public sealed class MemberKeyTests
{
    private static readonly Member Twin = new() { Id = "M-1", BirthDate = new DateOnly(2015, 1, 1), GivenName = "Ada", IsDependent = true };

    [Fact]
    public void Twins_under_one_member_id_are_two() => Assert.NotEqual(MemberKey.Of(Twin), MemberKey.Of(Twin with { GivenName = "Ben" }));

    [Fact]
    public void A_name_in_other_letters_is_the_same_member() => Assert.Equal(MemberKey.Of(Twin), MemberKey.Of(Twin with { GivenName = "ADA " }));

    /// <summary>Python: struct.unpack(">q", hashlib.sha256(b"M-1\x1f20150101\x1fADA").digest()[:8]).</summary>
    [Fact]
    public void The_key_is_the_same_on_every_machine() => Assert.Equal(-1487781175947764618, MemberKey.Of(Twin));
}

"""A real server with a real model: llama.cpp over HTTP, and a model made here that knows which letter follows which.

The model file is written with numpy: one layer of llama's architecture whose attention and feed-forward weights are
zero, embeddings that are the identity, and an output matrix that holds the logarithms of letter pairs. So it speaks in
letters, as grammar allows, and says nothing. Run as a script, this module serves the file that it is given.
"""

from __future__ import annotations

import string
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TEXT = (
    "The council said that the bridge was closed. Some people were hurt, and the mayor spoke of a fire in the town. "
    * 40
)
HEAD = 32


def make(file: Path, *, context: int) -> None:
    """Write the model."""
    import gguf
    import numpy as np

    kinds = gguf.TokenType
    letters = ["\u2581", *(c for c in string.printable if c not in " \x0b\x0c\r")]
    tokens: list[tuple[bytes, int]] = [(b"<unk>", kinds.UNKNOWN), (b"<s>", kinds.CONTROL), (b"</s>", kinds.CONTROL)]
    tokens += [(f"<0x{byte:02X}>".encode(), kinds.BYTE) for byte in range(256)]
    tokens += [(letter.encode(), kinds.NORMAL) for letter in letters]
    tokens += [(mark, kinds.CONTROL) for mark in (b"<|im_start|>", b"<|im_end|>")]
    tokens += [(f"<pad{n}>".encode(), kinds.UNUSED) for n in range(-len(tokens) % HEAD)]
    size = len(tokens)
    place = {token: n for n, (token, _) in enumerate(tokens)}

    pairs = np.full((size, size), 1e-9)
    spoken = [place[("\u2581" if letter == " " else letter).encode()] for letter in TEXT]
    np.add.at(pairs, (spoken[:-1], spoken[1:]), 1.0)
    for mark in b".!?":  # after a sentence, the string that it stands in is closed
        row = place[bytes([mark])]
        pairs[row, place[b'"']] += pairs[row].sum()
    for mark, next in ((b"}", b"]"), (b'"', b"]"), (b"[", b"{"), (b"[", b'"')):  # and a list has one item
        pairs[place[mark], place[next]] += 100
    pairs[:, [place[letter.encode()] for letter in letters]] += 1e-3
    follows = np.log(pairs / pairs.sum(1, keepdims=True))

    writer = gguf.GGUFWriter(str(file), "llama")
    writer.add_name("tiny")
    writer.add_context_length(context)
    writer.add_embedding_length(size)
    writer.add_block_count(1)
    writer.add_feed_forward_length(2 * HEAD)
    writer.add_head_count(size // HEAD)
    writer.add_head_count_kv(size // HEAD)
    writer.add_rope_dimension_count(HEAD)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(size)
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    writer.add_tokenizer_model("llama")
    writer.add_token_list([token for token, _ in tokens])
    writer.add_token_scores([-float(n) for n in range(size)])
    writer.add_token_types([kind for _, kind in tokens])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(place[b"<|im_end|>"])
    writer.add_unk_token_id(0)
    writer.add_add_bos_token(True)
    writer.add_add_space_prefix(False)
    writer.add_chat_template(
        "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
        "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
    )
    single = np.float32
    writer.add_tensor("token_embd.weight", np.eye(size, dtype=single))
    writer.add_tensor("output.weight", (follows.T / np.sqrt(size)).astype(single))
    for name in ("output_norm", "blk.0.attn_norm", "blk.0.ffn_norm"):
        writer.add_tensor(f"{name}.weight", np.ones(size, single))
    for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
        writer.add_tensor(f"blk.0.{name}.weight", np.zeros((size, size), single))
    writer.add_tensor("blk.0.ffn_gate.weight", np.zeros((2 * HEAD, size), single))
    writer.add_tensor("blk.0.ffn_up.weight", np.zeros((2 * HEAD, size), single))
    writer.add_tensor("blk.0.ffn_down.weight", np.zeros((size, 2 * HEAD), single))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


@contextmanager
def serving(file: Path, *, context: int) -> Iterator[str]:
    """The address of a server with this model, in a process of its own that ends with the test."""
    command = [sys.executable, __file__, str(file), str(context)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("READY "):
                yield line.split()[1]
                return
        raise RuntimeError(f"the server did not start: {process.wait()}")
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()


def _serve(file: str, context: int) -> None:
    import xllamacpp

    given = xllamacpp.CommonParams()
    given.model.path = file
    given.n_ctx = context
    given.n_parallel = 1
    given.port = 0
    given.warmup = False
    given.offline = True
    given.use_jinja = True
    given.verbosity = 0
    given.cpuparams.n_threads = 1
    given.cpuparams_batch.n_threads = 1
    server = xllamacpp.Server(given)
    sys.stdout.write(f"READY {server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()  # until the test, which holds the other end, has ended


if __name__ == "__main__":
    _serve(sys.argv[1], int(sys.argv[2]))

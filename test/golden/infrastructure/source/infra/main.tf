terraform {
  required_version = ">= 1.9"
}

module "network" {
  source = "git::https://git.example.org/network.git"
}

variable "db_password" {
  type    = string
  default = "correct-horse"
}

resource "aws_security_group" "shop" {
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_db_instance" "shop" {
  engine              = "postgres"
  password            = var.db_password
  publicly_accessible = true
  storage_encrypted   = false
  identifier          = "${var.name}"
}

data "aws_iam_policy_document" "deploy" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::shop/*"]
  }
}
